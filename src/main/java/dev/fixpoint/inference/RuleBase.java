package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.internal.conf.IndexLeftBetaMemoryOption;
import org.kie.internal.conf.IndexRightBetaMemoryOption;

/**
 * Puts together the rules of {@code rules/}, compiled by the build, and the rules of the articles.
 */
final class RuleBase {
  /** Written by the build. */
  private static final String MODELS = "/META-INF/fixpoint/rule-models";

  private RuleBase() {}

  static KieBase of(Knowledge knowledge) {
    return of(knowledge, OwnRules.NONE);
  }

  static KieBase of(Knowledge knowledge, OwnRules own) {
    return of(knowledge, own, ArticleRules::of);
  }

  /**
   * The rules of this knowledge.
   *
   * @param articleRules makes the rules of an article
   */
  static KieBase of(Knowledge knowledge, OwnRules own, Function<Article, List<Rule>> articleRules) {
    // Deductions before reasoning; see the order in which the build lists them.
    List<Model> models = new ArrayList<>(own.models());
    models.addAll(compiled());
    List<Rule> rules = new ArrayList<>();
    for (Article article : knowledge.articles()) {
      rules.addAll(articleRules.apply(article));
    }
    models.add(new ModelImpl(ArticleRules.PACKAGE).withRules(rules));
    // A session holds a few dozen facts: an index over them costs more than it saves.
    return KieBaseBuilder.createKieBaseFromModel(
        models, IndexLeftBetaMemoryOption.NO, IndexRightBetaMemoryOption.NO);
  }

  private static List<Model> compiled() {
    try (@Nullable InputStream in = RuleBase.class.getResourceAsStream(MODELS)) {
      if (in == null) {
        throw new IllegalStateException(
            "The class path holds no "
                + MODELS
                + "; build with \"mvn process-classes\", which compiles rules/.");
      }
      List<Model> models = new ArrayList<>();
      String names = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String name : names.lines().filter(line -> !line.isBlank()).toList()) {
        models.add(
            Class.forName(name).asSubclass(Model.class).getDeclaredConstructor().newInstance());
      }
      return models;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(
          "A compiled rule model is missing; build again from clean", missing);
    }
  }
}
