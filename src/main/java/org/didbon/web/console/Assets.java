package org.didbon.web.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Styles, scripts and pictures of the pages: these names and no others, so that no path leads
 * anywhere else. Their addresses change with their content, and so may be kept for ever.
 */
final class Assets {

  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  /** Name -> where it lies. */
  private static final Map<String, String> FILES =
      Map.of(
          "console.css", "console.css",
          "console.js", "console.js",
          "icon.svg", "icon.svg",
          "htmx.js", HTMX);

  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

  private Assets() {}

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Asset(String version, String type, byte[] content) {}

  /** The address of a file of ours. */
  static String path(String name) {
    return "/console/assets/" + read(name).version() + "/" + name;
  }

  /** Answers at {@code /console/assets/{version}/{name}}. */
  static void serve(Context context) {
    String name = context.pathParam("name");
    if (!FILES.containsKey(name)) {
      context.status(HttpStatus.NOT_FOUND).result("not found\n");
      return;
    }
    Asset asset = read(name);
    boolean current = asset.version().equals(context.pathParam("version"));
    context.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    context.contentType(asset.type());
    context.result(asset.content());
  }

  private static Asset read(String name) {
    return READ.computeIfAbsent(name, Assets::load);
  }

  private static Asset load(String name) {
    @Nullable String place = FILES.get(name);
    try (InputStream file = place == null ? null : Assets.class.getResourceAsStream(place)) {
      if (file == null) {
        throw new IllegalStateException("no file of the console name=" + name);
      }
      byte[] content = file.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new Asset(HexFormat.of().formatHex(hash, 0, 6), type(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the console cannot be read name=" + name, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }
}
