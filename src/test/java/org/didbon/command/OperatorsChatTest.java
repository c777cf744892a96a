package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.ChatAddress;
import org.didbon.rule.StaffRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chat that has no admins on its network, such as an address that is posted to. */
class OperatorsChatTest {

  private static final ChatAddress OURS = ChatAddress.of("post:ops");
  private static final ChatAddress CHANNEL = ChatAddress.of("talk:-1007");

  private final Map<String, StaffRole> staff =
      Map.of("talk:2", StaffRole.ADMIN, "talk:3", StaffRole.EDITOR);

  private final Permissions permissions =
      new Permissions(
          new ChatAdmins() {
            @Override
            public boolean isAdmin(ChatAddress chat, String person) {
              return chat.equals(CHANNEL) && person.equals("talk:4");
            }

            @Override
            public boolean isOperators(ChatAddress chat) {
              return chat.equals(OURS);
            }
          },
          List.of(ChatAddress.of("talk:1")),
          person -> Optional.ofNullable(staff.get(person)));

  @ParameterizedTest
  @CsvSource({
    "talk:1, true, false",
    "talk:2, true, false",
    "talk:3, false, false",
    "talk:4, false, true",
    "talk:5, false, false"
  })
  void isSettledByThoseWhoMayChangeEverythingAndByNobodyElse(
      String person, boolean ours, boolean channel) {
    assertThat(permissions.isAdmin(OURS, person)).isEqualTo(ours);
    assertThat(permissions.isAdmin(CHANNEL, person)).isEqualTo(channel);
  }
}
