package org.earlyhelp.plan;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** What each person of a family got in writing. */
interface SentCopies extends JpaRepository<SentCopy, UUID> {

	List<SentCopy> findByCaseIdOrderById(UUID caseId);

}
