package dev.winnow.engine.sandbox;

/// A limit that a run went over.
public enum Excess { CPU, WALL, MEMORY, DISK, OUTPUT, CHANNEL, PROCESSES }
