package org.didbon.translate;

import static org.didbon.domain.setting.SettingKinds.span;
import static org.didbon.domain.setting.SettingKinds.word;

import java.time.Duration;
import org.didbon.domain.setting.SettingKind;
import org.didbon.domain.setting.SettingTable;
import org.didbon.domain.setting.WebAddress;

/**
 * Which server translates.
 *
 * @param url of it, also of a private network: it is the operator's own; {@code ""} for none
 * @param api how it is spoken to
 * @param model of an OpenAI-compatible server, {@code ""} for the one it has
 * @param timeout how long a message waits for its translation at the most
 */
public record TranslateSettings(String url, Api api, String model, Duration timeout) {

  /** What servers understand. */
  public enum Api {
    LIBRETRANSLATE,
    OPENAI
  }

  private static final SettingKind<String> SERVER =
      SettingKind.text(
          "the address of a server, or nothing",
          written -> written.isEmpty() ? "" : WebAddress.server(written).toString(),
          url -> url);

  private static final SettingKind<String> MODEL =
      SettingKind.text("a name, or nothing", String::strip, name -> name);

  public static final SettingTable<TranslateSettings> TABLE =
      SettingTable.of(
          set ->
              new TranslateSettings(
                  set.line(
                      "translate.url",
                      SERVER,
                      "",
                      TranslateSettings::url,
                      "of your own LibreTranslate or OpenAI-compatible server; empty: nothing is"
                          + " translated, and nothing leaves this machine. Its key, if it wants"
                          + " one, is TRANSLATE_KEY of the environment"),
                  set.line(
                      "translate.api",
                      word(Api.class),
                      Api.LIBRETRANSLATE,
                      TranslateSettings::api,
                      "what that server understands: /translate, or /v1/chat/completions"),
                  set.line(
                      "translate.model",
                      MODEL,
                      "",
                      TranslateSettings::model,
                      "of an OpenAI-compatible server; empty: the one it has"),
                  set.line(
                      "translate.timeout",
                      span(Duration.ofSeconds(1), Duration.ofMinutes(2)),
                      Duration.ofSeconds(10),
                      TranslateSettings::timeout,
                      "an alert waits so long for its translation, in chats that want one, and then"
                          + " leaves without")));

  public boolean isOn() {
    return !url.isEmpty();
  }
}
