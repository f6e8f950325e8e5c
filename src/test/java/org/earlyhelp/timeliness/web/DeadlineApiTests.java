package org.earlyhelp.timeliness.web;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.earlyhelp.Api;
import org.earlyhelp.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class DeadlineApiTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases/%s/deadlines", "/api/contacts/%s/deadlines", "/api/deadlines/%s/explanation" })
	void answersForWhatIsNotThereAsForWhatIsHidden(String path) {
		var manager = this.api.as("service-manager");

		assertThat(manager.get(path.formatted(UUID.randomUUID())).status()).isEqualTo(404);
		assertThat(manager.get(path.formatted("nonsense")).status()).isEqualTo(400);
		assertThat(this.api.anonymously().get(path.formatted(UUID.randomUUID())).status()).isEqualTo(401);
	}

}
