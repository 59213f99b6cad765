package dev.winnow.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SeccompTest {

  @Test
  void bothSpellingsRefuseTheSameCalls() {
    var lines = ByteBuffer.wrap(Seccomp.filter()).order(ByteOrder.LITTLE_ENDIAN);
    var refused = new HashSet<Integer>();
    for (var at = 0; at + 16 <= lines.limit(); at += 8) {
      var compares = lines.getShort(at) == 0x15 && lines.get(at + 2) == 0 && lines.get(at + 3) == 1;
      if (compares && lines.getShort(at + 8) == 0x06 && lines.getInt(at + 12) == 0x00050001) {
        refused.add(lines.getInt(at + 4));
      }
    }
    assertThat(refused).containsAll(Seccomp.DENIED.values());
    var names = new HashSet<String>();
    JsonMapper.shared().readTree(Seccomp.profile()).get("syscalls").get(0).get("names").forEach(name -> names.add(name.asString()));
    assertThat(names).isEqualTo(Seccomp.DENIED.keySet());
  }

  @Test
  void everyJumpOfTheFilterLandsInside() {
    var lines = ByteBuffer.wrap(Seccomp.filter()).order(ByteOrder.LITTLE_ENDIAN);
    var count = lines.limit() / 8;
    for (var line = 0; line < count; line++) {
      assertThat(line + 1 + Math.max(lines.get(line * 8 + 2), lines.get(line * 8 + 3))).isLessThanOrEqualTo(count - (line == count - 1 ? 0 : 1));
    }
    assertThat(lines.getInt((count - 1) * 8 + 4)).describedAs("what no line named is allowed").isEqualTo(0x7fff0000);
  }
}
