package org.yearbook.domain.subject;

import org.yearbook.domain.language.Bilingual;

/** A claim of being first, largest or most, as a report makes it; never a rank. */
public record Superlative(SuperlativeScope scope, SuperlativeKind kind, Bilingual of) {}
