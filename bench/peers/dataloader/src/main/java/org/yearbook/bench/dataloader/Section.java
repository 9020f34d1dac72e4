package org.yearbook.bench.dataloader;

import java.util.List;

public record Section(String number, List<String> headingTrailZh, List<String> headingTrailEn) {}
