package dev.winnow.benchmarks;

/// What one operator made of the sites of its kind.
///
/// @param sites of its kind, as the operator itself says
/// @param used those on which it made at least one mutant
/// @param built how many of its mutants a compiler was asked about
/// @param unbuildable how many of these it refused, or could not be loaded
record SiteCount(int sites, int used, int mutants, int built, int unbuildable) {

  static final SiteCount NONE = new SiteCount(0, 0, 0, 0, 0);

  SiteCount plus(SiteCount other) {
    return new SiteCount(sites + other.sites, used + other.used, mutants + other.mutants, built + other.built, unbuildable + other.unbuildable);
  }
}
