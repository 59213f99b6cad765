package dev.winnow.engine.task;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One row of a data set.
///
/// @param place file and line, for messages
record Row(JsonNode json, String place) {

  /// A field that must hold text.
  String text(String field) throws Refusal {
    return optional(field).filter(text -> !text.isBlank()).orElseThrow(() -> refusal(json.has(field)
        ? "field '" + field + "' is empty" : "field '" + field + "' is missing" + Nearest.hint(field, json.propertyNames())));
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
