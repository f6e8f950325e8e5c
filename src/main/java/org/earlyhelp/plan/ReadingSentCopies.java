package org.earlyhelp.plan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the copies and letters that a family has, each as it was sent. */
@Service
@Transactional
public class ReadingSentCopies {

	private final CaseDoor door;

	private final FamilyCopies copies;

	private final SentCopies sent;

	private final Staff staff;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingSentCopies(CaseDoor door, FamilyCopies copies, SentCopies sent, Staff staff,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.copies = copies;
		this.sent = sent;
		this.staff = staff;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What one person got.
	 *
	 * @param bytes the very bytes that {@code sha256} is of: the content as JSON
	 */
	public record Sent(CopyContent content, byte[] bytes, String sha256) {
	}

	/**
	 * The latest first.
	 * @throws NotThere where there is no such case for the asker
	 */
	public List<SentCopyView> all(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		List<FamilyCopy> kept = this.copies.findByCaseIdOrderByRecordedAtDescIdDesc(id.value());
		Map<UUID, List<SentCopyView.ToWhom>> each = this.sent.findByCaseIdOrderById(id.value())
			.stream()
			.collect(Collectors.groupingBy(SentCopy::familyCopy,
					Collectors.mapping(SentCopy::view, Collectors.toList())));
		Map<String, String> names = this.staff.names(kept.stream().map(FamilyCopy::sentBy).toList());
		viewed(file, "SENT_COPIES");
		return kept.stream()
			.map((copy) -> new SentCopyView(copy.id(), copy.kind(), copy.sentOn(), copy.method(),
					each.getOrDefault(copy.id(), List.of()), copy.sentBy(), names.get(copy.sentBy()),
					copy.recordedAt()))
			.toList();
	}

	/**
	 * One of them, as it was sent.
	 * @throws NotThere where this case has none such for the asker
	 */
	public Sent one(CaseId id, UUID copyId) {
		CaseFile file = this.door.open(id, Deed.SEE);
		SentCopy copy = this.sent.findById(copyId)
			.filter((found) -> found.caseId().equals(id.value()))
			.orElseThrow(() -> NotThere.none(copyId));
		viewed(file, "SENT_COPY");
		return new Sent(copy.content(), copy.bytes(), copy.sha256());
	}

	private void viewed(CaseFile file, String what) {
		this.events.publishEvent(new RecordViewed(Subject.of(file.id()), file.family(), what, this.clock.instant()));
	}

}
