package dev.winnow.engine.verdict;

import dev.winnow.engine.task.Grader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Harbor's reward file, read as [Grader.Verifier#RULE] says.
final class Reward {

  private Reward() {}

  static boolean passes(byte[] file) {
    try {
      JsonNode reward = JsonMapper.shared().readTree(file);
      if (!reward.isObject()) return one(reward);
      return reward.has("reward") ? one(reward.get("reward")) : !reward.isEmpty() && reward.valueStream().allMatch(Reward::one);
    } catch (JacksonException e) {
      return false;
    }
  }

  private static boolean one(JsonNode reward) {
    return reward.isNumber() && reward.asDouble() >= 1;
  }
}
