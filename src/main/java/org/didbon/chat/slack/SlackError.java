package org.didbon.chat.slack;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an error of the Web API means for a message and its chat
 * (docs.slack.dev/reference/methods/chat.postMessage and chat.update, "Errors").
 */
enum SlackError {
  /** Nobody will read there any more. */
  CHAT_GONE,
  /** Not in the form that this message has; in a plainer one it may go. */
  FORM,
  /** Not as this message stands, whenever it is tried. */
  REJECTED,
  /** Rules of the channel or the workspace keep us out; an admin can change them. */
  RESTRICTED,
  /** Our token is not taken, for no chat; somebody has to set the app right. */
  REFUSED,
  /** All others, also those that Slack may invent: they may pass. */
  PASSING;

  private static final Map<String, SlackError> BY_NAME = new HashMap<>();

  static {
    put(
        CHAT_GONE,
        "channel_not_found",
        "not_in_channel",
        "is_archived",
        "is_inactive",
        "user_not_found",
        "user_disabled",
        "user_is_bot",
        "cannot_dm_bot");
    put(
        FORM,
        "msg_too_long",
        "msg_blocks_too_long",
        "no_text",
        "invalid_blocks",
        "invalid_blocks_format",
        "block_mismatch",
        "invalid_attachments",
        "too_many_attachments",
        "attachment_payload_limit_exceeded",
        "invalid_arguments",
        "invalid_arg_name",
        "invalid_array_arg",
        "invalid_charset",
        "invalid_form_data",
        "invalid_json",
        "json_not_object",
        "invalid_payload",
        "markdown_text_conflict");
    put(
        REJECTED,
        "invalid_post_type",
        "missing_post_type",
        "slack_connect_file_link_sharing_blocked");
    put(
        REJECTED, // edits of what is gone, or may not be edited any more
        "message_not_found",
        "cant_update_message",
        "edit_window_closed",
        "cant_broadcast_message",
        "no_dual_broadcast_content_update");
    put(
        RESTRICTED,
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "ekm_access_denied",
        "no_permission",
        "messages_tab_disabled");
    put(
        REFUSED,
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "token_revoked",
        "token_expired",
        "missing_scope",
        "not_allowed_token_type",
        "org_login_required",
        "team_access_not_granted",
        "two_factor_setup_required",
        "enterprise_is_restricted",
        "access_denied",
        "accesslimited",
        "deprecated_endpoint",
        "method_deprecated",
        "unknown_method");
  }

  private static void put(SlackError meaning, String... names) {
    for (String name : names) {
      BY_NAME.put(name, meaning);
    }
  }

  static SlackError of(String name) {
    return BY_NAME.getOrDefault(name, PASSING);
  }

  /** Whether the same may go in a plainer form. */
  static boolean isOfForm(@Nullable String name) {
    return name != null && of(name) == FORM;
  }
}
