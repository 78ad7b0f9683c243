package dev.fixpoint.server.page;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Knowledge;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows at its edge. */
@ControllerAdvice
class Surroundings {
  private final Fixpoint fixpoint;

  Surroundings(Fixpoint fixpoint) {
    this.fixpoint = fixpoint;
  }

  /** The knowledge that the page speaks from. */
  @ModelAttribute("knowledge")
  Knowledge knowledge() {
    return fixpoint.knowledge();
  }
}
