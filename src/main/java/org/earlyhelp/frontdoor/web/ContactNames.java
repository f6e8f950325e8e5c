package org.earlyhelp.frontdoor.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import org.earlyhelp.frontdoor.ReceiveContact;

/** What the people of a contact are called on pages. */
final class ContactNames {

	private ContactNames() {
	}

	/** "Unborn Mensah" for a child without a first name. */
	static String of(ReceiveContact.Child child) {
		String first = (child.firstName() == null && child.unborn()) ? "Unborn" : child.firstName();
		return joined(first, child.lastName());
	}

	static String of(ReceiveContact.Adult adult) {
		return joined(adult.firstName(), adult.lastName());
	}

	private static String joined(String... parts) {
		String name = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
		return name.isEmpty() ? "Not named" : name;
	}

}
