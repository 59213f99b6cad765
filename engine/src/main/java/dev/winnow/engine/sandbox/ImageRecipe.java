package dev.winnow.engine.sandbox;

import java.nio.file.Path;
import java.time.Duration;

/// How a task says what it runs in.
///
/// @param named an image by its name; empty where it is built
/// @param context the folder of the Dockerfile it is built of; only read
/// @param folder the working folder; empty: the image's own
/// @param patience for getting it
public record ImageRecipe(String named, Path context, String folder, Duration patience) {}
