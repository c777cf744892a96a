package org.didbon.chat.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;

/** One call of the SDK. */
interface SlackCall<T extends SlackApiTextResponse> {
  T run() throws IOException, SlackApiException;
}
