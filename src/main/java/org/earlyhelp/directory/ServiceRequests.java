package org.earlyhelp.directory;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface ServiceRequests extends ListCrudRepository<ServiceRequest, UUID> {

	List<ServiceRequest> findFirst100ByCaseIdOrderByRequestedAtDesc(UUID caseId);

	List<ServiceRequest> findFirst100ByContactIdOrderByRequestedAtDesc(UUID contactId);

}
