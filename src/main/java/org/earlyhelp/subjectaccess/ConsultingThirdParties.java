package org.earlyhelp.subjectaccess;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.InvalidInput;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs whom else was asked whether they mind, when, and what they said. */
@Service
@Transactional
public class ConsultingThirdParties {

	private final Requests requests;

	private final ThirdParties consultations;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ConsultingThirdParties(Requests requests, ThirdParties consultations, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.consultations = consultations;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the id of the entry
	 * @throws CannotAnswer where it was answered or closed
	 * @throws InvalidInput where it says an answer and no day, or a day before they were
	 * asked
	 */
	public UUID log(UUID id, LogConsultation said) {
		RequestView request = open(id);
		new InvalidInput.Findings()
			.unless((said.answer() == null) == (said.answeredOn() == null), "answeredOn",
					"subject-access.answer-and-day")
			.refuse();
		demandAfter(said.askedOn(), said.answeredOn());
		UUID logged = this.consultations.logged(id, said, this.user.get().username(), this.clock.instant());
		tell(request, said.whom(), said.answer());
		return logged;
	}

	/**
	 * @throws CannotAnswer where the request was answered or closed
	 * @throws InvalidInput where the day is before they were asked
	 * @throws org.earlyhelp.shared.NotThere where the request has no such entry
	 */
	public void answer(UUID id, UUID consultation, AnswerConsultation said) {
		RequestView request = open(id);
		RequestView.ConsultationView asked = this.consultations.called(id, consultation);
		demandAfter(asked.askedOn(), said.answeredOn());
		this.consultations.answered(consultation, said);
		tell(request, asked.whom(), said.answer());
	}

	private RequestView open(UUID id) {
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.held(id);
		Completeness.demandOpen(request.state());
		return request;
	}

	private static void demandAfter(LocalDate asked, LocalDate answered) {
		new InvalidInput.Findings()
			.unless(answered == null || !answered.isBefore(asked), "answeredOn", "subject-access.answered-before")
			.refuse();
	}

	private void tell(RequestView request, String whom, LogConsultation.Answer answer) {
		this.requests.touched(request.id());
		this.events.publishEvent(new ThirdPartyConsulted(request.id(), request.reference(), request.personId(),
				request.familyId(), whom, answer, this.clock.instant()));
	}

}
