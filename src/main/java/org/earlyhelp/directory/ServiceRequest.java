package org.earlyhelp.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TimeOrderedId;

/** Help that was asked of one service, for a case or before there is one. */
@Entity
@Table(name = "service_request")
class ServiceRequest {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID contactId;

	private UUID familyId;

	private String district;

	private String service;

	private String need;

	@Enumerated(EnumType.STRING)
	private RequestState state;

	private String requestedBy;

	private Instant requestedAt;

	private Instant answerDueAt;

	private LocalDate answeredOn;

	@ElementCollection
	@CollectionTable(name = "service_request_step", joinColumns = @JoinColumn(name = "request_id"))
	private List<Step> steps;

	protected ServiceRequest() {
	}

	/**
	 * @param subject a case or a contact
	 * @param answerDueAt null where the directory does not know the service
	 */
	static ServiceRequest sent(Subject subject, FamilyId family, String district, String service, String need,
			String by, Instant answerDueAt, Instant now, LocalDate today) {
		ServiceRequest request = new ServiceRequest();
		request.id = TimeOrderedId.next();
		request.caseId = subject.isContact() ? null : subject.id();
		request.contactId = subject.isContact() ? subject.id() : null;
		request.familyId = (family != null) ? family.value() : null;
		request.district = district;
		request.service = service;
		request.need = need;
		request.state = RequestState.SENT;
		request.requestedBy = by;
		request.requestedAt = now;
		request.answerDueAt = answerDueAt;
		request.steps = new ArrayList<>(List.of(new Step(RequestState.SENT, today, null, by, now)));
		return request;
	}

	/**
	 * @throws RequestNotInState where this cannot follow
	 */
	void move(RequestState next, LocalDate on, String note, String by, Instant now) {
		if (!this.state.next().contains(next)) {
			throw new RequestNotInState(this.state, next);
		}
		if (this.state == RequestState.SENT) {
			this.answeredOn = on;
		}
		this.state = next;
		this.steps.add(new Step(next, on, note, by, now));
	}

	UUID id() {
		return this.id;
	}

	Subject subject() {
		return (this.caseId != null) ? Subject.of(new CaseId(this.caseId)) : Subject.of(new ContactId(this.contactId));
	}

	/** Null where the contact names nobody. */
	FamilyId family() {
		return (this.familyId != null) ? new FamilyId(this.familyId) : null;
	}

	String service() {
		return this.service;
	}

	RequestState state() {
		return this.state;
	}

	/** The day of the latest step. */
	LocalDate lastOn() {
		return this.steps.stream().map(Step::happenedOn).max(Comparator.naturalOrder()).orElseThrow();
	}

	ServiceRequestView view(String serviceName) {
		return new ServiceRequestView(this.id, this.caseId, this.contactId, this.service, serviceName, this.need,
				this.state, this.requestedBy, this.requestedAt, this.answerDueAt, this.answeredOn,
				this.steps.stream()
					.sorted(Comparator.comparing(Step::recordedAt))
					.map((step) -> new ServiceRequestView.Step(step.state(), step.happenedOn(), step.note(),
							step.recordedBy()))
					.toList(),
				this.state.next().stream().sorted().toList());
	}

	/** One step that it took. */
	@Embeddable
	record Step(@Enumerated(EnumType.STRING) RequestState state, LocalDate happenedOn, String note, String recordedBy,
			Instant recordedAt) {
	}

}
