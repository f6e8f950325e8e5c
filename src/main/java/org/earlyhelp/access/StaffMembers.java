package org.earlyhelp.access;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The staff as kept. */
interface StaffMembers extends JpaRepository<StaffMember, String> {

	List<StaffMember> findByActiveTrueOrderByName();

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	List<StaffMember> findByUsernameInOrderByUsername(Collection<String> usernames);

}
