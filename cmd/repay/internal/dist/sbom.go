package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"repay/planner/record"
)

// bom is a list of the parts of a program, in JSON as CycloneDX 1.6 has it
// (https://cyclonedx.org/docs/1.6/json/): as much of it as is said here.
type bom struct {
	Schema       string       `json:"$schema"`
	Format       string       `json:"bomFormat"`
	SpecVersion  string       `json:"specVersion"`
	Version      int          `json:"version"`
	Metadata     metadata     `json:"metadata"`
	Components   []component  `json:"components"`
	Dependencies []dependency `json:"dependencies"`
}

type metadata struct {
	Timestamp string    `json:"timestamp"`
	Component component `json:"component"`
}

type component struct {
	Type       string     `json:"type"`
	Ref        string     `json:"bom-ref"`
	Name       string     `json:"name"`
	Version    string     `json:"version"`
	Hashes     []hash     `json:"hashes,omitempty"`
	Licences   []licence  `json:"licenses,omitempty"`
	PURL       string     `json:"purl"`
	Properties []property `json:"properties,omitempty"`
}

type hash struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

type licence struct {
	Licence named `json:"license"`
}

type named struct {
	ID string `json:"id"`
}

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type dependency struct {
	Ref string   `json:"ref"`
	On  []string `json:"dependsOn"`
}

// billOfMaterials lists what a program is made of.
func billOfMaterials(t target, p *built, modules []module) ([]byte, error) {
	self := component{
		Type: "application", Name: "repay", Version: record.Version,
		Ref: "repay", PURL: fmt.Sprintf("pkg:generic/repay@%s?arch=%s&os=%s", record.Version, t.arch, t.os),
		Hashes:     []hash{{"SHA-256", fmt.Sprintf("%x", sha256.Sum256(p.data))}},
		Properties: settings(p.info),
	}
	b := bom{
		Schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", Format: "CycloneDX", SpecVersion: "1.6", Version: 1,
		Metadata:     metadata{p.date.Format(time.RFC3339), self},
		Dependencies: []dependency{{Ref: self.Ref}},
	}
	for _, m := range modules {
		c, err := m.component()
		if err != nil {
			return nil, err
		}
		b.Components = append(b.Components, c)
		b.Dependencies[0].On = append(b.Dependencies[0].On, c.Ref)
	}
	data, err := json.MarshalIndent(b, "", "  ")
	return append(data, '\n'), err
}

func (m module) component() (component, error) {
	purl := "pkg:golang/" + m.path + "@" + m.version
	c := component{Type: "library", Ref: purl, Name: m.path, Version: m.version, PURL: purl}
	if m.sum != "" { // of all its files, as go.sum has it
		sum, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(m.sum, "h1:"))
		if err != nil {
			return c, fmt.Errorf("%s: the sum %s: %w", m.path, m.sum, err)
		}
		c.Hashes = []hash{{"SHA-256", fmt.Sprintf("%x", sum)}}
	}
	for _, id := range m.licences() {
		c.Licences = append(c.Licences, licence{named{id}})
	}
	return c, nil
}

// settings are what the linker wrote into a program: how it was built, and from which
// commit.
func settings(info *debug.BuildInfo) (list []property) {
	list = append(list, property{"go", info.GoVersion})
	for _, s := range info.Settings {
		list = append(list, property{s.Key, s.Value})
	}
	slices.SortFunc(list, func(a, b property) int { return strings.Compare(a.Name, b.Name) })
	return list
}
