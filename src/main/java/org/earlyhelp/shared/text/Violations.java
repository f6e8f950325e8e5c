package org.earlyhelp.shared.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import org.earlyhelp.shared.InvalidInput;

/** Tells what validation found as wrong fields, each with the key of its wording. */
public final class Violations {

	private static final Set<String> REQUIRED = Set.of("NotNull", "NotBlank", "NotEmpty");

	private Violations() {
	}

	public static List<InvalidInput.Field> fields(Set<? extends ConstraintViolation<?>> violations) {
		return violations.stream()
			.map((violation) -> field(pathOf(violation), violation))
			.sorted((one, other) -> one.path().compareTo(other.path()))
			.toList();
	}

	/**
	 * A constraint of ours carries its key in its message; those of the standard are
	 * worded by their name.
	 */
	public static InvalidInput.Field field(String path, ConstraintViolation<?> violation) {
		String template = violation.getMessageTemplate();
		if (!template.startsWith("{")) {
			String[] parts = template.split("\\|", -1);
			return new InvalidInput.Field(path, parts[0],
					(Object[]) Arrays.copyOfRange(parts, 1, parts.length, Object[].class));
		}
		String name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
		if (REQUIRED.contains(name)) {
			return new InvalidInput.Field(path, "required");
		}
		Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
		return switch (name) {
			case "Size" -> new InvalidInput.Field(path, "size", attributes.get("min"), attributes.get("max"));
			case "Min" -> new InvalidInput.Field(path, "number.least", attributes.get("value"));
			case "Max" -> new InvalidInput.Field(path, "number.most", attributes.get("value"));
			default -> new InvalidInput.Field(path, "constraint", violation.getMessage());
		};
	}

	private static String pathOf(ConstraintViolation<?> violation) {
		return violation.getPropertyPath().toString().replaceAll("\\.<[a-z ]+>", "");
	}

}
