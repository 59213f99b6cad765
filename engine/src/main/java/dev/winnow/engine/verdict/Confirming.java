package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.language.Kit;

/// What else must hold of a reference that passes its tests.
interface Confirming {

  Confirming NOTHING = (steady, _, _, _) -> steady;

  Baseline confirm(Baseline.Steady steady, Trial trial, Places.Place place, Kit kit) throws SandboxException;
}
