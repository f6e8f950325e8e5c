package org.earlyhelp.quality;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the audit of a case that a test made, as if it had been drawn. */
public final class AuditsInTests {

	private AuditsInTests() {
	}

	/** Gives the id of the audit. */
	public static UUID opened(ApplicationContext service, String episode) {
		return asService(service, () -> {
			CaseFile file = service.getBean(CaseFiles.class).findById(UUID.fromString(episode)).orElseThrow();
			var drawn = new Candidate(file.id().value(), file.reference(), file.district(), false, false, false,
					Set.of(), Set.of());
			Clock clock = service.getBean(Clock.class);
			return service.getBean(OpeningAudit.class)
				.open(YearMonth.from(org.earlyhelp.shared.ServiceTime.dayOf(clock.instant())), drawn, clock.instant())
				.value();
		});
	}

	/** Draws the cases of a month. */
	public static AuditSampleView drawn(ApplicationContext service, YearMonth month) {
		return asService(service, () -> service.getBean(DrawingSample.class).draw(month));
	}

	private static <T> T asService(ApplicationContext service, java.util.function.Supplier<T> work) {
		try {
			return service.getBean(CurrentUser.class)
				.as(User.SYSTEM, () -> new TransactionTemplate(service.getBean(PlatformTransactionManager.class))
					.execute((status) -> work.get()));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
