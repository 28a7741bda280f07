import { Module } from '@nestjs/common';
import { ChangeSupplierTerms } from './change-supplier-terms/change-supplier-terms.handler';
import { CopyArticleWhenArticleChanged } from './copy-article-when-article-changed/copy-article-when-article-changed.reaction';
import { CopySupplierWhenSupplierChanged } from './copy-supplier-when-supplier-changed/copy-supplier-when-supplier-changed.reaction';
import { FindSupplierPrices } from './find-supplier-prices/find-supplier-prices.query';
import { FindSuppliers } from './find-suppliers/find-suppliers.query';
import { SetSupplierPrice } from './set-supplier-price/set-supplier-price.handler';

@Module({
  controllers: [FindSuppliers, ChangeSupplierTerms, FindSupplierPrices, SetSupplierPrice],
  providers: [CopySupplierWhenSupplierChanged, CopyArticleWhenArticleChanged],
})
export class SuppliersModule {}
