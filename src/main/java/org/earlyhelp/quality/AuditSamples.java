package org.earlyhelp.quality;

import java.time.LocalDate;

import org.springframework.data.repository.ListCrudRepository;

/** What was drawn, month by month. */
interface AuditSamples extends ListCrudRepository<AuditSample, LocalDate> {

}
