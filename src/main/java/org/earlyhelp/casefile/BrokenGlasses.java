package org.earlyhelp.casefile;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.NotThere;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** Every glass that was broken. */
public interface BrokenGlasses extends ListCrudRepository<BrokenGlass, UUID> {

	/**
	 * @throws NotThere where there is none
	 */
	default BrokenGlass called(GlassId id) {
		return findById(id.value()).orElseThrow(() -> NotThere.none(id.value()));
	}

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<BrokenGlass> findWithLockById(UUID id);

	Optional<BrokenGlass> findFirstByUsernameAndCaseIdOrderByUntilAtDesc(String username, UUID episode);

}
