package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps that somebody agrees to less than before: another agreement, beside the one that
 * it takes the place of (R4.5).
 */
@Service
@Transactional
public class NarrowingAgreement {

	private final Agreements agreements;

	private final RecordingAgreement recording;

	NarrowingAgreement(Agreements agreements, RecordingAgreement recording) {
		this.agreements = agreements;
		this.recording = recording;
	}

	/**
	 * @param person null for the family's own agreement
	 * @param scope what is still agreed to; null or empty leaves it as it is
	 * @param excluded agencies that are told nothing more, beside those of before
	 * @param by who said it, in words
	 * @return where the family stands now
	 */
	public FamilyAgreement narrow(FamilyId family, PersonId person, List<String> scope, List<String> excluded,
			String by, LocalDate on) {
		List<FamilyAgreement.Said> said = this.agreements.of(family).agreements();
		Optional<FamilyAgreement.Said> before = said.stream()
			.filter((one) -> Objects.equals(one.personId(), person))
			.findFirst()
			.or(() -> said.stream().filter((one) -> one.personId() == null).findFirst());
		var told = new TreeSet<>(before.map(FamilyAgreement.Said::excluded).orElse(List.of()));
		told.addAll(excluded);
		List<String> shared = before.map(FamilyAgreement.Said::shareWith)
			.orElse(List.of())
			.stream()
			.filter((agency) -> !told.contains(agency))
			.toList();
		boolean same = scope == null || scope.isEmpty();
		return this.recording.record(List.of(new RecordAgreement(family, person, AgreementDecision.GIVEN,
				same ? before.map(FamilyAgreement.Said::scope).orElse(List.of()) : scope, shared, List.copyOf(told),
				before.map(FamilyAgreement.Said::method).orElse(null), by,
				before.map(FamilyAgreement.Said::privacyNotice).orElse(null), on)));
	}

}
