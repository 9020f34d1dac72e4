package org.yearbook.bench.synthetic;

import java.util.List;
import org.yearbook.domain.language.Bilingual;
import org.yearbook.domain.subject.FacilityKind;
import org.yearbook.domain.subject.Status;

/**
 * A facility.
 *
 * @param number from 1
 */
record Facility(int number) {
  private static final List<FacilityKind> KINDS = List.of(FacilityKind.values());
  private static final List<Status> STATUSES =
      List.of(
          Status.USER_OPERATION,
          Status.USER_OPERATION,
          Status.UNDER_CONSTRUCTION,
          Status.TRIAL_OPERATION,
          Status.NATIONALLY_ACCEPTED,
          Status.UPGRADING);

  String slug() {
    return Keys.SLUG_PREFIX + "facility-" + number;
  }

  boolean isFirstOfInstitution() {
    return (number - 1) % Institution.FACILITIES == 0;
  }

  Institution institution() {
    return new Institution((number - 1) / Institution.FACILITIES + 1);
  }

  /** The line of each edition that prints its figures. */
  int line() {
    return institution().line() + 1 + (number - 1) % Institution.FACILITIES;
  }

  FacilityKind kind() {
    return KINDS.get(number % KINDS.size());
  }

  Status status(long seed) {
    return STATUSES.get(Chance.at(seed, number).below(STATUSES.size()));
  }

  Bilingual name() {
    Town town = Town.ofPart(institution().part());
    return switch (kind()) {
      case SYNCHROTRON -> named(town, "同步辐射光源", "synchrotron light source");
      case FREE_ELECTRON_LASER -> named(town, "自由电子激光装置", "free-electron laser");
      case LASER -> named(town, "高功率激光装置", "high-power laser facility");
      case COMPUTING -> named(town, "超级计算中心", "supercomputing centre");
      case LIFE_SCIENCE -> named(town, "蛋白质科学设施", "protein science facility");
      case MEDICAL -> named(town, "转化医学设施", "translational medicine facility");
      case OCEAN_NETWORK -> named(town, "海底观测网", "seafloor observatory network");
      case ENERGY_TEST -> named(town, "燃气轮机试验装置", "gas turbine test facility");
      case BEAMLINE_PROJECT -> named(town, "光束线站", "beamline");
    };
  }

  private Bilingual named(Town town, String zh, String en) {
    return town.named(zh + number + "号", en + " " + number);
  }
}
