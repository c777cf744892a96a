package org.didbon.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.didbon.feed.http.FetchResult;

/**
 * The hub that a feed names, which tells those who ask of new items (w3.org/TR/websub/#discovery).
 *
 * @param known whether a document was there that could name one
 * @param hub its address, of http or https; {@code ""} for none
 * @param topic what the feed calls itself there; {@code ""} without a hub
 */
public record HubOffer(boolean known, String hub, String topic) {

  /** Nothing came that could name one. */
  public static final HubOffer UNKNOWN = new HubOffer(false, "", "");

  /** A document that names none. */
  public static final HubOffer NONE = new HubOffer(true, "", "");

  private static final int LONGEST = 2_000;

  /** Feeds name their hubs before their items. */
  private static final int HEAD = 32_000;

  private static final Pattern ITEM = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");
  private static final Pattern LINK = Pattern.compile("<(?:\\w{1,20}:)?link\\s([^<>]{1,4000})>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(rel|href)\\s{0,9}=\\s{0,9}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})')");

  private static final Pattern HEADER =
      Pattern.compile("<([^<>]{1,2000})>([^<]{0,500})", Pattern.DOTALL);
  private static final Pattern HEADER_REL =
      Pattern.compile(
          "(?i);\\s{0,9}rel\\s{0,9}=\\s{0,9}(?:\"([^\"]{0,200})\"|([^\\s;,\"]{1,200}))");

  private static final Pattern JSON_HUB =
      Pattern.compile(
          "\"hubs\"\\s{0,99}:\\s{0,99}\\[[^\\]]{0,2000}?\"url\"\\s{0,9}:\\s{0,9}\"([^\"]{1,2000})\"");
  private static final Pattern JSON_SELF =
      Pattern.compile("\"feed_url\"\\s{0,9}:\\s{0,9}\"([^\"]{1,2000})\"");

  /** A link with what it is to its document. */
  private record NamedLink(List<String> rels, String href) {}

  /** What an answer names: its headers come before its document. */
  static HubOffer of(FetchResult result) {
    if (result.outcome() != FetchResult.FetchOutcome.FRESH || !result.reason().isEmpty()) {
      return UNKNOWN;
    }
    List<NamedLink> links = new ArrayList<>(headers(result.links()));
    links.addAll(document(result.body()));
    String base = result.address().toString();
    Optional<String> hub = named("hub", links, base);
    return hub.isEmpty()
        ? NONE
        : new HubOffer(true, hub.get(), named("self", links, base).orElse(base));
  }

  /**
   * Whether a document and its headers are of that topic, as far as they say of which they are.
   *
   * @param headers {@code Link}, as sent
   */
  public static boolean isOf(String topic, List<String> headers, ByteString body) {
    List<NamedLink> links = new ArrayList<>(headers(headers));
    links.addAll(document(body));
    List<String> selves =
        links.stream()
            .filter(link -> link.rels().contains("self"))
            .flatMap(link -> absolute(link.href(), topic).stream())
            .toList();
    return selves.isEmpty() || selves.contains(topic);
  }

  private static Optional<String> named(String rel, List<NamedLink> links, String base) {
    return links.stream()
        .filter(link -> link.rels().contains(rel))
        .flatMap(link -> absolute(link.href(), base).stream())
        .findFirst();
  }

  private static List<NamedLink> headers(List<String> headers) {
    List<NamedLink> links = new ArrayList<>();
    for (String header : headers) {
      Matcher link = HEADER.matcher(header);
      while (link.find()) {
        Matcher rel = HEADER_REL.matcher(link.group(2));
        if (rel.find()) {
          links.add(
              new NamedLink(
                  rels(rel.group(1) == null ? rel.group(2) : rel.group(1)), link.group(1)));
        }
      }
    }
    return links;
  }

  private static List<NamedLink> document(ByteString body) {
    String head = body.substring(0, Math.min(HEAD, body.size())).utf8();
    if (head.stripLeading().startsWith("{")) {
      return json(head);
    }
    Matcher item = ITEM.matcher(head);
    String before = item.find() ? head.substring(0, item.start()) : head;
    List<NamedLink> links = new ArrayList<>();
    Matcher link = LINK.matcher(before);
    while (link.find()) {
      String rel = "";
      String href = "";
      Matcher attribute = ATTRIBUTE.matcher(link.group(1));
      while (attribute.find()) {
        String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
        if (attribute.group(1).equals("rel")) {
          rel = value;
        } else {
          href = value.replace("&amp;", "&").replace("&#38;", "&");
        }
      }
      links.add(new NamedLink(rels(rel), href));
    }
    return links;
  }

  private static List<NamedLink> json(String head) {
    List<NamedLink> links = new ArrayList<>();
    Matcher hub = JSON_HUB.matcher(head);
    if (hub.find()) {
      links.add(new NamedLink(List.of("hub"), hub.group(1).replace("\\/", "/")));
    }
    Matcher self = JSON_SELF.matcher(head);
    if (self.find()) {
      links.add(new NamedLink(List.of("self"), self.group(1).replace("\\/", "/")));
    }
    return links;
  }

  private static List<String> rels(String written) {
    return List.of(written.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
  }

  private static Optional<String> absolute(String written, String base) {
    try {
      URI url = URI.create(base).resolve(new URI(written.strip()));
      boolean web =
          String.valueOf(url.getScheme()).matches("(?i)https?")
              && url.getHost() != null
              && url.getUserInfo() == null;
      return web && url.toString().length() <= LONGEST
          ? Optional.of(url.toString())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
