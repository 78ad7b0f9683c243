/**
 * Keeps what Fixpoint knows up to date with the packs on the disk, while answers go on.
 *
 * <p>Start reading at {@link dev.fixpoint.packs.LivePacks}, which builds a new version aside, has
 * it stand its trial, and swaps it in; {@link dev.fixpoint.packs.PackWatcher} tells it when
 * something changed.
 */
@NullMarked
package dev.fixpoint.packs;

import org.jspecify.annotations.NullMarked;
