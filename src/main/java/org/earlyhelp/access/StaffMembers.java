package org.earlyhelp.access;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The staff as kept. */
interface StaffMembers extends JpaRepository<StaffMember, String> {

	List<StaffMember> findByActiveTrueOrderByName();

}
