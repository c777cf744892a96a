package org.didbon.web.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that cannot be answered as it was asked, as RFC 9457 tells it.
 *
 * <p>The type is {@code urn:didbon:problem:NAME}; what else is told stands beside the detail.
 */
final class ApiFault extends RuntimeException {

  private final int status;
  private final String name;
  private final String detail;
  private final transient Map<String, Object> more;
  private final transient Map<String, String> headers;

  private ApiFault(
      int status,
      String name,
      String detail,
      Map<String, Object> more,
      Map<String, String> headers) {
    super(detail);
    this.status = status;
    this.name = name;
    this.detail = detail;
    this.more = more;
    this.headers = headers;
  }

  /**
   * One without more to it.
   *
   * @param name the end of its type
   * @param detail for a person: what is wrong, and what to do instead
   */
  static ApiFault of(int status, String name, String detail) {
    return new ApiFault(status, name, detail, Map.of(), Map.of());
  }

  /** A field of the body, or a parameter, that is not as it should be. */
  static ApiFault field(String field, String detail) {
    return of(422, "invalid-field", detail).with("field", field);
  }

  /** A parameter behind the question mark that is not as it should be. */
  static ApiFault parameter(String name, String detail) {
    return of(400, "invalid-parameter", detail).with("field", name);
  }

  /** Likewise, with something that programs may want to know. */
  ApiFault with(String key, Object value) {
    Map<String, Object> longer = new LinkedHashMap<>(more);
    longer.put(key, value);
    return new ApiFault(status, name, detail, longer, headers);
  }

  /** Likewise, with a header. */
  ApiFault header(String header, String value) {
    Map<String, String> longer = new LinkedHashMap<>(headers);
    longer.put(header, value);
    return new ApiFault(status, name, detail, more, longer);
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** What is sent. */
  Map<String, Object> problem() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:didbon:problem:" + name);
    problem.put("title", title(status));
    problem.put("status", status);
    problem.put("detail", detail);
    problem.putAll(more);
    return problem;
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 412 -> "Precondition Failed";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 421 -> "Misdirected Request";
      case 422 -> "Unprocessable Content";
      case 428 -> "Precondition Required";
      case 429 -> "Too Many Requests";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      default -> status < 500 ? "Request Refused" : "Internal Server Error";
    };
  }
}
