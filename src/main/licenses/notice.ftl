Didbon
Licensed under the Apache License, Version 2.0 (LICENSE at the root of this jar).

Dictionaries and fonts within this jar, unchanged:
  Russian and English word forms of LanguageTool (languagetool.org): GNU LGPL 2.1. They are data files of
    their own, org/languagetool/resource, and may be replaced by others of the same form.
  Ukrainian word forms of dict_uk (github.com/brown-uk/dict_uk): Apache-2.0
  DejaVu fonts (dejavu-fonts.github.io): DejaVu.txt
  Names of countries and languages, plural rules: Unicode CLDR, within ICU4J: Unicode-3.0

Libraries within this jar, each with its licences as it states them; their texts stand in META-INF/licenses:
<#list dependencyMap as entry>
  ${entry.getKey().groupId}:${entry.getKey().artifactId}:${entry.getKey().version} (${entry.getKey().name!}): <#list entry.getValue() as license>${license}<#if license_has_next> or </#if></#list>
</#list>
