package org.didbon.feed;

import com.rometools.modules.atom.modules.AtomLinkModule;
import com.rometools.modules.content.ContentModule;
import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.itunes.ITunes;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaModule;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.MediaGroup;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCSubject;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item as ROME and its modules read it. What is left out of it is no loss to a reader of news:
 * who wrote, photographed or published it, rights and ratings, files and pictures, what leads
 * elsewhere than to its page, what is no text, subjects that are addresses, and the codes of those
 * that have words.
 */
final class RomeEntry {

  /** Of links that may lead to the page. */
  private static final Set<String> PAGES = Set.of("", "alternate", "related", "via");

  final List<String> titles = new ArrayList<>();
  final List<String> ids = new ArrayList<>();
  final List<String> links = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  final List<String> subjects = new ArrayList<>();
  final List<Instant> dates = new ArrayList<>();

  /** Whether its version says what is markup; ROME has the texts of RSS 1.0 for plain. */
  private final boolean typed;

  private RomeEntry(SyndEntry entry, boolean typed) {
    this.typed = typed;
    add(titles, entry.getTitleEx());
    add(ids, entry.getUri());
    add(links, entry.getLink());
    for (SyndLink link : entry.getLinks()) {
      addLink(link.getRel(), link.getHref());
    }
    add(texts, entry.getDescription());
    entry.getContents().forEach(content -> add(texts, content));
    for (SyndCategory category : entry.getCategories()) {
      boolean labelled = category.getLabel() != null && !category.getLabel().isBlank();
      addSubject(labelled ? category.getLabel() : category.getName());
    }
    add(dates, entry.getPublishedDate());
    add(dates, entry.getUpdatedDate());
    core((DCModule) entry.getModule(DCModule.URI));
    modules(entry);
  }

  static List<RomeEntry> in(byte[] document) throws FeedException, IOException {
    SyndFeedInput input = new SyndFeedInput();
    input.setXmlHealerOn(false);
    SyndFeed feed = input.build(new XmlReader(new ByteArrayInputStream(document)));
    boolean typed = feed.getFeedType().startsWith("atom");
    return feed.getEntries().stream().map(entry -> new RomeEntry(entry, typed)).toList();
  }

  /** Texts and subjects. */
  List<String> all() {
    List<String> all = new ArrayList<>(texts);
    all.addAll(subjects);
    return all;
  }

  private void core(@Nullable DCModule core) {
    if (core != null) {
      texts.addAll(core.getTitles());
      texts.addAll(core.getDescriptions());
      core.getDates().forEach(date -> add(dates, date));
      for (DCSubject subject : core.getSubjects()) {
        addSubject(subject.getValue());
      }
    }
  }

  private void modules(SyndEntry entry) {
    for (Object module : entry.getModules()) {
      if (module instanceof ContentModule content) {
        texts.addAll(content.getEncodeds());
      } else if (module instanceof AtomLinkModule atom) {
        for (Link link : atom.getLinks()) {
          addLink(link.getRel(), link.getHref());
        }
      } else if (module instanceof ITunes podcast) {
        add(texts, podcast.getSummary());
        add(texts, podcast.getSubtitle());
        List.of(podcast.getKeywords()).forEach(this::addSubject);
        add(texts, podcast instanceof EntryInformation episode ? episode.getTitle() : null);
      } else if (module instanceof MediaEntryModule media) {
        media(((MediaModule) media).getMetadata());
        for (MediaGroup group : media.getMediaGroups()) {
          media(group.getMetadata());
          contents(group.getContents());
        }
        contents(media.getMediaContents());
      }
    }
  }

  private void contents(MediaContent[] contents) {
    for (MediaContent content : contents) {
      media(content.getMetadata());
    }
  }

  private void media(@Nullable Metadata told) {
    if (told != null) {
      add(texts, told.getTitle());
      add(texts, told.getDescription());
      List.of(told.getKeywords()).forEach(this::addSubject);
    }
  }

  private void addLink(@Nullable String rel, @Nullable String address) {
    if (PAGES.contains(rel == null ? "" : rel)) {
      add(links, address);
    }
  }

  private void addSubject(@Nullable String subject) {
    if (subject != null && !subject.contains("://")) {
      add(subjects, subject);
    }
  }

  private void add(List<String> all, @Nullable SyndContent content) {
    if (content != null && isText(content.getType())) {
      String type = content.getType() == null ? "" : content.getType();
      boolean plain = typed && (type.equals("text") || type.equals("text/plain"));
      String value = content.getValue() == null ? "" : content.getValue();
      add(all, plain && !value.contains("</") ? value.replace("<", "&lt;") : value);
    }
  }

  private static boolean isText(@Nullable String type) {
    return type == null
        || type.indexOf('/') < 0
        || type.startsWith("text/")
        || type.contains("xml");
  }

  private static void add(List<String> all, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      all.add(text.strip());
    }
  }

  private static void add(List<Instant> all, @Nullable Date date) {
    if (date != null) {
      all.add(date.toInstant());
    }
  }
}
