package dev.winnow.engine.sandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An image that a task brought, as the Engine holds it.
///
/// @param id the hash of its content
/// @param folder the working folder, which is a place for inputs; what the image holds there is covered by it
/// @param environment what it sets
/// @param places where inputs may lie besides
public record TaskImage(String id, String folder, Map<String, String> environment, List<String> places) {

  public TaskImage {
    environment = Map.copyOf(environment);
    places = List.copyOf(places);
  }

  /// With nothing laid over what the image holds in its working folder.
  public TaskImage uncovered() {
    return new TaskImage(id, "", environment, places);
  }

  List<String> inputs() {
    return Stream.concat(Stream.of(folder).filter(place -> !place.isEmpty()), places.stream()).toList();
  }
}
