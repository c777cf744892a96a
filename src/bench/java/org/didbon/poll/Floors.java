package org.didbon.poll;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** What any reader of these feeds pays: the same client, and the parsers alone. */
final class Floors {

  private static final int WARM = 3;

  private final OkHttpClient client = new OkHttpClient();
  private final Farm farm;
  private final int feeds;
  private final List<byte[]> documents = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  Floors(Farm farm, int feeds) {
    this.farm = farm;
    this.feeds = feeds;
  }

  void warmUp() throws Exception {
    for (int round = 0; round < WARM; round++) {
      get();
      rome();
      stax();
    }
  }

  int get() throws IOException {
    documents.clear();
    tags.clear();
    for (int feed = 0; feed < feeds; feed++) {
      Request request = new Request.Builder().url(farm.address(feed)).build();
      try (Response answer = client.newCall(request).execute()) {
        documents.add(answer.body().bytes());
        tags.add(answer.header("ETag"));
      }
    }
    return documents.size();
  }

  /** As {@link #get}, where nothing has changed since. */
  int same() throws IOException {
    int unchanged = unchanged();
    if (unchanged < feeds) {
      get();
      unchanged = unchanged();
    }
    return unchanged;
  }

  private int unchanged() throws IOException {
    int same = 0;
    for (int feed = 0; feed < feeds; feed++) {
      Request request =
          new Request.Builder()
              .url(farm.address(feed))
              .header("If-None-Match", tags.get(feed))
              .build();
      try (Response answer = client.newCall(request).execute()) {
        same += answer.code() == 304 ? 1 : 0;
      }
    }
    return same;
  }

  int rome() throws Exception {
    int items = 0;
    for (byte[] document : documents) {
      items +=
          new SyndFeedInput()
              .build(new XmlReader(new ByteArrayInputStream(document)))
              .getEntries()
              .size();
    }
    return items;
  }

  int stax() throws Exception {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    int items = 0;
    for (byte[] document : documents) {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      while (reader.hasNext()) {
        items += reader.next() == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      }
    }
    return items;
  }
}
