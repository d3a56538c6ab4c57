package book

import (
	"testing"

	"repay/planner/agreement"
)

// TestDealOfCard: what is said of a card's debt that stops to bear interest means
// that it is split at 0%; the plain name of another strategy stays that.
func TestDealOfCard(t *testing.T) {
	b := mustParse(t, `版本: 1
借款:
  - 名称: 信用卡
    还款方式: 循环
    日利率: 0.05%
    账单: {账单日: 2026-11-05, 到期还款日: 2026-11-25, 本期应还: 8600}
    方案:
      - 停息挂账: {期数: 60}
      - 个性化分期
      - 只还本金: {期数: 36}
`)
	for i, want := range []struct {
		is      agreement.Strategy
		periods int
	}{{agreement.InterestFree, 60}, {agreement.InterestFree, 24}, {agreement.PrincipalOnly, 36}} {
		if o := b.Loans[0].Offers[i]; o.Strategy != want.is || o.Periods != want.periods {
			t.Errorf("offer %d is %s in %d, want %s in %d", i+1, o.Strategy, o.Periods, want.is, want.periods)
		}
	}
}
