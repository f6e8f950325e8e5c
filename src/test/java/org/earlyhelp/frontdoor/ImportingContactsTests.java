package org.earlyhelp.frontdoor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.InvalidInput;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ServiceTest
class ImportingContactsTests {

	private static final User SCREENER = new User("screener", "S", "council", java.util.Set.of(Role.SCREENER),
			java.util.Set.of());

	@Autowired
	ImportingContacts importing;

	@Autowired
	Contacts contacts;

	@Autowired
	CurrentUser user;

	@Test
	void takesAYearOfContactsOnceWithinAMinute() throws Exception {
		byte[] file = file("west-cheshire");

		Imported first = take(file);
		System.out.println("Imported: " + first);
		Imported again = take(file);

		assertThat(first.contacts()).isEqualTo(1200);
		assertThat(first.children()).isEqualTo(1876);
		assertThat(first.startedProcesses()).isEqualTo(1200);
		assertThat(first.seconds()).isLessThan(60);
		assertThat(again.contacts()).isZero();
		assertThat(again.alreadyThere()).isEqualTo(1200);
	}

	@Test
	void rehearsesWithoutWriting() throws Exception {
		byte[] file = changed("REHEARSED-");
		long before = this.contacts.count();

		Imported rehearsed = this.user.as(SCREENER, () -> this.importing.rehearse(file));

		assertThat(rehearsed.contacts()).isEqualTo(1200);
		assertThat(rehearsed.startedProcesses()).isZero();
		assertThat(this.contacts.count()).isEqualTo(before);
	}

	@Test
	void refusesAnotherLocalitysFileRowByRow() throws Exception {
		byte[] file = file("halton");
		long before = this.contacts.count();

		InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> take(file));

		assertThat(refused.fields()).extracting(InvalidInput.Field::path).contains("line 2, presenting_level");
		assertThat(this.contacts.count()).isEqualTo(before);
	}

	@Test
	void takesNothingOfAFileWithOneBadRow() throws Exception {
		String file = new String(changed("BAD-"), StandardCharsets.UTF_8);
		int last = file.lastIndexOf("POLICE_NOTIFICATION");
		byte[] bad = (file.substring(0, last) + "PIGEON_POST" + file.substring(last + "POLICE_NOTIFICATION".length()))
			.getBytes(StandardCharsets.UTF_8);
		long before = this.contacts.count();

		InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> take(bad));

		assertThat(refused.fields()).isNotEmpty().allMatch((field) -> field.path().endsWith(", channel"));
		assertThat(this.contacts.count()).isEqualTo(before);
	}

	private Imported take(byte[] file) throws Exception {
		return this.user.as(SCREENER, () -> this.importing.take(file));
	}

	private static byte[] changed(String keyPrefix) throws IOException {
		return new String(file("west-cheshire"), StandardCharsets.UTF_8).replaceAll("(?m)^K", keyPrefix + "K")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] file(String locality) throws IOException {
		return new ClassPathResource("contacts/contacts-" + locality + ".csv").getContentAsByteArray();
	}

}
