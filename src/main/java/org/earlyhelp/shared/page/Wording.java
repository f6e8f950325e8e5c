package org.earlyhelp.shared.page;

import java.util.Arrays;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the service, from the bundles. */
@Component
public class Wording {

	private final MessageSource messages;

	Wording(MessageSource messages) {
		this.messages = messages;
	}

	/** The words of this key; the key itself where there are none. */
	public String of(String key, Object... values) {
		return this.messages.getMessage(key, texts(values), key, Locale.UK);
	}

	/** The words of the first of these keys that has any; null where none has. */
	public String firstOf(Object[] values, String... keys) {
		return Arrays.stream(keys)
			.map((key) -> this.messages.getMessage(key, texts(values), null, Locale.UK))
			.filter((words) -> words != null)
			.findFirst()
			.orElse(null);
	}

	/**
	 * A code as people read it: {@code code.<group>.<code>}, else the code in sentence
	 * case.
	 */
	public String code(String group, String code) {
		String words = firstOf(new Object[0], "code." + group + "." + code);
		if (words != null) {
			return words;
		}
		String lower = code.toLowerCase(Locale.UK).replace('_', ' ');
		return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.UK) + lower.substring(1);
	}

	/** A constant as people read it; empty where it is null. */
	public String code(Enum<?> constant) {
		return (constant != null) ? code(constant.getDeclaringClass().getSimpleName(), constant.name()) : "";
	}

	private static Object[] texts(Object... values) {
		return (values != null) ? Arrays.stream(values).map(When::said).toArray() : new Object[0];
	}

}
