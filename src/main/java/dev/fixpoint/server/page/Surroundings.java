package dev.fixpoint.server.page;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.packs.LivePacks;
import dev.fixpoint.packs.Update;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows at its edge. */
@ControllerAdvice
class Surroundings {
  private final Fixpoint fixpoint;
  private final LivePacks packs;

  Surroundings(Fixpoint fixpoint, LivePacks packs) {
    this.fixpoint = fixpoint;
    this.packs = packs;
  }

  /** Whether texts that find no answer are kept. */
  @ModelAttribute("keepsUnanswered")
  boolean keepsUnanswered() {
    return fixpoint.keepsUnanswered();
  }

  /** The knowledge that the page speaks from. */
  @ModelAttribute("knowledge")
  Knowledge knowledge() {
    return fixpoint.knowledge();
  }

  /** Why the packs as they lie on the disk are not what the page speaks from; empty if they are. */
  @ModelAttribute("waiting")
  List<String> waiting() {
    Update last = packs.last();
    return last.isBehind() ? last.reasons() : List.of();
  }
}
