package org.yearbook.domain.subject;

import org.jspecify.annotations.Nullable;
import org.yearbook.domain.language.Bilingual;

/**
 * A term of the glossary in both languages.
 *
 * @param status how well the translation is established
 * @param subject the slug of the subject that it names, or null
 * @param definition what it means, or null where the term says it by itself
 */
public record Term(
    Bilingual text, NameStatus status, @Nullable String subject, @Nullable Bilingual definition) {}
