package org.earlyhelp.casefile;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/** Every document of every case, without content. */
interface Documents extends JpaRepository<Document, UUID> {

	List<Document> findByCaseIdOrderByAddedAtDescIdDesc(UUID episode);

}
