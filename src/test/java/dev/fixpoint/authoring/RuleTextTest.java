package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Article;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleTextTest {

  @Test
  void writesTheGenericRulesOutForTheArticle() {
    Article article =
        Acme.of(Map.of(Acme.FILE, Acme.ARTICLE)).article("acme/access-denied").orElseThrow();

    assertThat(RuleText.of(article))
        .startsWith(
            """
            // Access Denied (Acme)
            package dev.fixpoint.articles;

            rule "the symptom of acme/access-denied shows (acme/access-denied#1)"
            when
                Text( says( "Access Denied" ) )
                Fact( key == "provider", is("acme") )
            then
                insertLogical( new Symptom( "acme/access-denied", Strength.SIGN ) );
            end

            rule "acme/access-denied"
            when
                $symptom : Symptom( article == "acme/access-denied" )
            then
                insertLogical( new Hypothesis( "acme/key-lacks-permission", Likelihood.COMMON ) );
            end

            rule "acme/key-lacks-permission is ruled out unless key.permissions lacks send"
            when
                Hypothesis( cause == "acme/key-lacks-permission" )
                Fact( key == "key.permissions", !( !has("send") ) )
            then
                insertLogical( new RuledOut( "acme/key-lacks-permission" ) );
            end

            rule "acme/key-lacks-permission is confirmed"
            when
                Hypothesis( cause == "acme/key-lacks-permission" )
                Fact( key == "key.permissions", !has("send") )
            then
                insertLogical( new Confirmed( "acme/key-lacks-permission" ) );
            end
            """);
  }

  @Test
  void showsTheDeductionsThatFeedTheConditions() {
    Article article =
        Acme.of(Map.of(Acme.FILE, Acme.ARTICLE)).article("acme/access-denied").orElseThrow();

    assertThat(RuleText.of(article))
        .contains("// rules/deductions/elastic-email-keys.drl:")
        .contains("Deduced.fact( drools, \"key.permissions\"");
  }
}
