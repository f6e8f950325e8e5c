package org.earlyhelp.shared.page;

import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.json.StrictJson;

import org.springframework.stereotype.Component;

/**
 * Opens forms and reads what they send by the payload's own record. What is refused is
 * shown in the form again, with all that was typed.
 */
@Component
public class Forms {

	/** The hidden field that makes a double click one record. */
	public static final String ONCE = "_once";

	/** The hidden field that says who was typing. */
	public static final String BY = "_by";

	/** Which button was pressed, where it does not send the form. */
	public static final String BUTTON = "_button";

	private final StrictJson json;

	private final Wording words;

	private final KeptForms kept;

	Forms(StrictJson json, Wording words, KeptForms kept) {
		this.json = json;
		this.words = words;
		this.kept = kept;
	}

	/**
	 * A form to be filled in; what was typed before the session ended is in it.
	 * @param name finds its words
	 * @param payload the record that it is read as
	 */
	public Form open(String name, Class<?> payload, HttpServletRequest request) {
		return this.kept.take(request)
			.map((typed) -> new Form(name, payload, typed, null, this.words).keptBecause("page.kept.signed-out"))
			.orElseGet(() -> new Form(name, payload, Typed.NOTHING, null, this.words));
	}

	/** A form with what was typed at another time. */
	public Form of(String name, Class<?> payload, Typed typed) {
		return new Form(name, payload, typed, null, this.words);
	}

	/**
	 * What was sent. Where the button adds or removes a row, the form has it so and is
	 * only to be shown again: {@link #changesRows} tells.
	 */
	public Form sent(String name, Class<?> payload, HttpServletRequest request) {
		Typed typed = Typed.sent(request.getParameterMap());
		String button = button(request);
		String once = request.getParameter(ONCE);
		if (button.startsWith("add:")) {
			return new Form(name, payload, typed, once, this.words).oneMore(button.substring(4));
		}
		if (button.matches("remove:.+\\[\\d{1,3}]")) {
			return new Form(name, payload, typed.withoutRow(button.substring(7)), once, this.words);
		}
		return new Form(name, payload, typed.compact(), once, this.words);
	}

	/** Whether the button pressed adds or removes a row, and sends nothing. */
	public boolean changesRows(HttpServletRequest request) {
		return button(request).matches("(add|remove):.+");
	}

	/** The button pressed; empty where it is the one that sends the form. */
	public String button(HttpServletRequest request) {
		String button = request.getParameter(BUTTON);
		return (button != null && button.length() <= 200) ? button : "";
	}

	/** What was typed as the API's JSON. */
	public String json(Form form) {
		return FormJson.of(form.typed().compact(), form.payload());
	}

	/**
	 * Does what the form asks, and goes on; or shows it again with what is wrong. What is
	 * not there, or not permitted at all, is no matter of the form and is thrown on.
	 * @param work takes the payload
	 * @param next the view after it, from what the work gave
	 * @param again shows the form
	 */
	public <P, R> String submit(Form form, Class<P> payload, HttpServletRequest request, Function<P, R> work,
			Function<R, String> next, Function<Form, String> again) {
		if (changesRows(request)) {
			return again.apply(form);
		}
		R done;
		try {
			done = work.apply(this.json.read(json(form), payload));
		}
		catch (NotThere | NotPermitted ex) {
			throw ex;
		}
		catch (RuleBroken ex) {
			return again.apply(form.refuse(ex));
		}
		return next.apply(done);
	}

	/** The same for work that gives nothing back. */
	public <P> String submit(Form form, Class<P> payload, HttpServletRequest request, Consumer<P> work, String next,
			Function<Form, String> again) {
		return submit(form, payload, request, (read) -> {
			work.accept(read);
			return next;
		}, Function.identity(), again);
	}

}
