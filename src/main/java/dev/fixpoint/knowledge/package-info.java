/**
 * What Fixpoint knows: articles, causes, signatures, conditions and the vocabulary of facts, as
 * immutable values.
 *
 * <p>Start reading at {@link dev.fixpoint.knowledge.Knowledge}, which {@link
 * dev.fixpoint.knowledge.KnowledgeLoader} makes from packs of YAML files. Every mistake in every
 * file is collected as a {@link dev.fixpoint.knowledge.Problem} with its place; a file with an
 * error is refused and listed, never dropped in silence. Uses no other package of Fixpoint; the
 * only one that knows YAML.
 */
@NullMarked
package dev.fixpoint.knowledge;

import org.jspecify.annotations.NullMarked;
