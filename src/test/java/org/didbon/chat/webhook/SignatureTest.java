package org.didbon.chat.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

  /** The one that the specification and its libraries are checked with. */
  @Test
  void theKnownMessageHasTheKnownSignature() {
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    assertThat(
            new Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @ParameterizedTest
  @CsvSource({
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, true",
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwAA==, true",
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwA, false",
    "whsec_short, false",
    "sixteen signs or more, true",
    "fifteen signs.., false"
  })
  void aSecretThatCannotBeAKeyIsRefused(String secret, boolean sound) {
    assertThat(Signature.SECRET.matcher(secret).matches()).isEqualTo(sound);
    if (sound) {
      assertThat(new Signature(secret).of("id", 1, new byte[0])).startsWith("v1,");
    }
  }
}
