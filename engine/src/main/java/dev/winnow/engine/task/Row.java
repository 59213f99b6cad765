package dev.winnow.engine.task;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One row of a data set.
///
/// @param place file and line, for messages
record Row(JsonNode json, String place) {

  /// Its own id, a text or a number.
  Optional<String> id() {
    JsonNode id = json.path("task_id");
    return Optional.of(id.isString() || id.isIntegralNumber() ? id.asString() : "").filter(text -> !text.isBlank());
  }

  /// A field that must hold text.
  String text(String field) throws Refusal {
    return optional(field).filter(text -> !text.isBlank()).orElseThrow(() -> refusal(json.has(field)
        ? "field '" + field + "' is empty" : "field '" + field + "' is missing" + Nearest.hint(field, json.propertyNames())));
  }

  /// A field that holds lines, or one text; empty where it is not there.
  List<String> lines(String field) throws Refusal {
    JsonNode value = json.path(field);
    if (!value.isArray()) return optional(field).filter(text -> !text.isBlank()).stream().toList();
    if (!value.valueStream().allMatch(JsonNode::isString)) throw refusal("field '" + field + "' must be a list of texts");
    return value.valueStream().map(JsonNode::stringValue).toList();
  }

  Optional<String> optional(String field) throws Refusal {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw refusal("field '" + field + "' must be a text, but is " + value.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
    }
    if (value.stringValue().length() > TaskFolder.LARGEST_SOURCE) {
      throw refusal("field '" + field + "' is too large (" + value.stringValue().length() + " characters); a source may have "
          + (TaskFolder.LARGEST_SOURCE >> 20) + " MB");
    }
    return Optional.of(value.stringValue());
  }

  Refusal refusal(String what) {
    return new Refusal(place + ": " + what);
  }
}
