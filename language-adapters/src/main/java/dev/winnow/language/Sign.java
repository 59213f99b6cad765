package dev.winnow.language;

/// An arithmetic operator.
public enum Sign { ADD, SUBTRACT, MULTIPLY, DIVIDE, FLOOR_DIVIDE, REMAINDER, POWER }
