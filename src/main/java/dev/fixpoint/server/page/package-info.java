/**
 * The page: rendered on the server, whole without JavaScript, without a session and without a
 * store. All that an agent handed in travels in the form itself.
 *
 * <p>Start reading at {@link dev.fixpoint.server.page.DiagnosisPage}. Nothing is ever written as
 * ready-made HTML: what stands out is a {@link dev.fixpoint.server.page.Run}, and the templates
 * escape every text. No logic of its own beyond how an answer is laid out.
 */
@NullMarked
package dev.fixpoint.server.page;

import org.jspecify.annotations.NullMarked;
